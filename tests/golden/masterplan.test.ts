// A plan as text: what stands before its chapters, what behind them, and what each of these is told by.
import { packagePath } from '../../src/source/package-files.js';
import { testDocument } from '../support/golden-document.js';

testDocument('masterplan', 'plan', packagePath('tests', 'golden', 'masterplan', 'content'));

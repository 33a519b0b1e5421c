// A report as text: chapters of three files that refer to one another, in the order they are named, each on its page.
import { packagePath } from '../../src/source/package-files.js';
import { testDocument } from '../support/golden-document.js';

testDocument('bericht', 'bericht', packagePath('tests', 'golden', 'bericht', 'content'));

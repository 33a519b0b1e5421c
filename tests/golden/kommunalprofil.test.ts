// The page of a municipality as text: its figures with a line of their course, rank and Ampel, a chart, its talk, facts and measures.
import { packagePath } from '../../src/source/package-files.js';
import { testDocument } from '../support/golden-document.js';

testDocument('kommunalprofil', 'profile', packagePath('tests', 'golden', 'kommunalprofil', 'content'));

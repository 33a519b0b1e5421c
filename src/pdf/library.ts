// The PDF library, loaded the quick way: its CommonJS build opens in 80 ms, its ES build of several hundred files in 180 (2.11.1).
// Everything that handles PDF objects takes them from here, so that there is one set of classes.
import { createRequire } from 'node:module';
import type * as Library from '@cantoo/pdf-lib';
import { quickenCrossReferences } from './cross-references.js';

const library: typeof Library = createRequire(import.meta.url)('@cantoo/pdf-lib');
quickenCrossReferences(library);

export const {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  PDFTextField,
  ParseSpeeds,
  TextAlignment,
  layoutMultilineText,
} = library;

export const decodePDFRawStream: typeof Library.decodePDFRawStream = library.decodePDFRawStream;

export type PDFArray = Library.PDFArray;
export type PDFContext = Library.PDFContext;
export type PDFDict = Library.PDFDict;
export type PDFDocument = Library.PDFDocument;
export type PDFField = Library.PDFField;
export type PDFFont = Library.PDFFont;
export type PDFHexString = Library.PDFHexString;
export type PDFName = Library.PDFName;
export type PDFNumber = Library.PDFNumber;
export type PDFObject = Library.PDFObject;
export type PDFRawStream = Library.PDFRawStream;
export type PDFRef = Library.PDFRef;
export type PDFStream = Library.PDFStream;
export type PDFString = Library.PDFString;

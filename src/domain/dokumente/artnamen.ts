// The names of all document types, for the command line: so light that help and completion need not load the types themselves.

/** As `arten.ts` registers them; a test compares. */
export const artnamen: readonly string[] = [
  'niederschrift',
  'vorlage',
  'einladung',
  'zusammenfassung',
  'bericht',
  'masterplan',
  'kommunalprofil',
  'folien',
  'musterblatt',
];

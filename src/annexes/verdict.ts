// What became of an annex, in the words the secretary reads in the directory, in findings and in stand.json.

/** Every verdict, from an annex of our own to one that cannot be part of the file. */
export const verdicts = [
  'eigenes Dokument',
  'getaggt (ungeprüft)',
  'geprüft',
  'instand gesetzt',
  'als Bild beschrieben',
  'als Datei beigelegt',
  'abgelehnt',
] as const;

export type Verdict = (typeof verdicts)[number];

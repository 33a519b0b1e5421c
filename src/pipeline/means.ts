// From a workspace what all its documents are made with, and from a document what it has of its own.
import type { Arbeitsbereich } from '../domain/arbeitsbereich.js';
import type { GeplantesDokument } from '../domain/art.js';
import { createDiagrammarten } from '../domain/diagramme/diagrammarten-lesen.js';
import { ortsnamenOf } from '../domain/gebiete/ortsnamen.js';
import { createZahlen } from '../domain/zahlen/zahlen.js';
import { loadFonts } from '../source/fonts.js';
import type { Means } from './typeset.js';

/** House style and fonts, figures and chart types, each read or made when it is asked for first. */
export function meansOf(bereich: Arbeitsbereich): Means {
  const { lesung, koerperschaft, hausstil, quellen } = bereich;
  const fonts = loadFonts(hausstil.schrift.pdf);
  return {
    ordner: lesung.ordner,
    koerperschaft,
    hausstil,
    fonts,
    zahlen: createZahlen(bereich),
    orte: bereich.gebiete === undefined ? [] : ortsnamenOf(bereich.gebiete.wert),
    diagrammart: createDiagrammarten(lesung),
    quellen,
  };
}

/** A document may have a house style of its own; its annexes are typeset in it, too. */
export function meansFor({ hausstil }: GeplantesDokument, means: Means): Means {
  return hausstil === undefined ? means : { ...means, hausstil, fonts: loadFonts(hausstil.schrift.pdf) };
}

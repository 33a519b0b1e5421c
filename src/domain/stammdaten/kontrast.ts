// Whether what a house style prints can be read: every colour of text on every ground it stands on. Only colours are judged here.
import { contrast, mixColours } from '../../document/colour.js';
import type { Hausstil } from '../../document/hausstil.js';
import { type Lesung, reportAt } from '../lesung.js';

type Farben = Hausstil['farben'];

/** What text must have; WCAG 2.1, 1.4.3 (AA). */
const enough = 4.5;

/** No tint is asked to be lighter than this against white: it would no longer be seen, and the text on it has to give way. */
const lightTint = 1.2;

const white = '#ffffff';
const black = '#000000';

/** The colours of a style that text is printed in; everything else is black. */
const textColours = ['akzent', 'gedämpft'] as const satisfies readonly (keyof Farben)[];

/**
 * Reports `kontrast-zu-gering` for the tint, and for each colour of text on white or on the tint.
 *
 * A tint that fails counts as corrected where colours of text are judged: whoever follows all remedies is done.
 */
export function checkKontrast(lesung: Lesung, farben: Farben): void {
  const tint = checkTint(lesung, farben);
  for (const name of textColours) {
    const colour = farben[name];
    const nearest = firstOnTheWay(colour, black, (mixed) => isReadable(mixed, white) && isReadable(mixed, tint));
    if (nearest === colour) continue;
    const ground = isReadable(colour, white) ? { name: `auf der Fläche „${tint}“`, colour: tint } : onWhite;
    const found = printed(contrast(colour, ground.colour));
    reportAt(lesung, farben, name, {
      code: 'kontrast-zu-gering',
      severity: 'Warnung',
      message: `Schrift in der Farbe „${colour}“ (${name}) hat ${ground.name} nur den Kontrast ${found} : 1; lesbar ist sie ab 4,5 : 1.`,
      remedy: `Schreiben Sie ${name}: "${nearest}" oder eine dunklere Farbe.`,
    });
  }
}

const onWhite = { name: 'auf Weiß', colour: white };

/** The tint, or if it is too dark for what can be read on white, the nearest that would do. */
function checkTint(lesung: Lesung, farben: Farben): string {
  const texts = [
    { name: 'schwarze Schrift', colour: black },
    ...textColours.map((name) => ({ name: `Schrift in der Farbe „${farben[name]}“ (${name})`, colour: farben[name] })),
  ].filter(({ colour }) => isReadable(colour, white));
  const tint = farben.fläche;
  const nearest = firstOnTheWay(
    tint,
    white,
    (mixed) => contrast(mixed, white) <= lightTint || texts.every(({ colour }) => isReadable(colour, mixed)),
  );
  const [worst] = texts.toSorted((a, b) => contrast(a.colour, tint) - contrast(b.colour, tint));
  if (nearest === tint || worst === undefined) return tint;
  reportAt(lesung, farben, 'fläche', {
    code: 'kontrast-zu-gering',
    severity: 'Warnung',
    message: `Auf der Fläche „${tint}“ hat ${worst.name} nur den Kontrast ${printed(contrast(worst.colour, tint))} : 1; lesbar ist sie ab 4,5 : 1.`,
    remedy: `Schreiben Sie fläche: "${nearest}" oder eine hellere Farbe.`,
  });
  return nearest;
}

function isReadable(text: string, ground: string): boolean {
  return contrast(text, ground) >= enough;
}

/** The colour itself or the first on its way to black or white that will do. */
function firstOnTheWay(colour: string, towards: string, willDo: (mixed: string) => boolean): string {
  const steps = 255;
  for (let step = 0; step < steps; step += 1) {
    const mixed = mixColours(colour, towards, step / steps);
    if (willDo(mixed)) return mixed;
  }
  return towards;
}

/** With one decimal, cut off: 4.49 must not read as enough. */
function printed(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
}

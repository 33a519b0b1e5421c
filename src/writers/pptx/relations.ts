// The relationships of one part of a package (ECMA-376 part 2): what it refers to, each thing once, by the id it has there.
import { escapeXml } from '../../office/xml-text.js';

/** Kinds of relationships, by their last word. */
export type RelationKind =
  | 'slide'
  | 'slideLayout'
  | 'slideMaster'
  | 'notesMaster'
  | 'notesSlide'
  | 'theme'
  | 'image'
  | 'chart'
  | 'package'
  | 'hyperlink'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'officeDocument'
  | 'extended-properties';

export interface Relations {
  /** The id of the relationship, made when it is asked for the first time. */
  readonly to: (kind: RelationKind, target: string) => string;
  /** The part that lists them. */
  readonly xml: () => string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function createRelations(): Relations {
  const ids = new Map<string, { readonly id: string; readonly kind: RelationKind; readonly target: string }>();
  return {
    to: (kind, target) => {
      const key = `${kind} ${target}`;
      const known = ids.get(key);
      if (known !== undefined) return known.id;
      const id = `rId${ids.size + 1}`;
      ids.set(key, { id, kind, target });
      return id;
    },
    xml: () => {
      const lines = [...ids.values()].map(({ id, kind, target }) => {
        const mode = kind === 'hyperlink' ? ' TargetMode="External"' : '';
        return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${escapeXml(target)}"${mode}/>`;
      });
      return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
    },
  };
}

/** How every part begins. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

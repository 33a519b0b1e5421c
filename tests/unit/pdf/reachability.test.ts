import { expect, test } from 'vitest';
import { PDFContext } from '../../../src/pdf/library.js';
import { dropUnreachable } from '../../../src/pdf/reachability.js';

test('what the trailer leads to stays, circles and streams included, and everything else goes', () => {
  const context = PDFContext.create();
  const [root, info] = [context.nextRef(), context.nextRef()];
  const inStream = context.register(context.obj({ Kept: 1 }));
  const stream = context.register(context.stream('q Q', { Resources: { Font: inStream } }));
  context.assign(root, context.obj({ Self: root, Kids: [[stream]] }));
  context.assign(info, context.obj({ Title: 'Titel' }));
  const lost = context.nextRef();
  context.assign(lost, context.obj({ Lost: context.register(context.obj({})), Root: root, Self: lost }));
  context.trailerInfo.Root = root;
  context.trailerInfo.Info = info;
  dropUnreachable(context);
  expect(context.enumerateIndirectObjects().map(([ref]) => ref)).toEqual([root, info, inStream, stream]);
});

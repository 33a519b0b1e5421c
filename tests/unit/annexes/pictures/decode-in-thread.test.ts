// The thread answers for pictures that are sound, and is ended for one on which the decoder never comes to an end.
import { expect, it } from 'vitest';
import { decodeInThread } from '../../../../src/annexes/pictures/decode-in-thread.js';
import { faxTiff, jpegInInks } from '../../../support/make-pictures.js';

/** A TIFF in LZW of which a few bytes were changed; utif2 4.1.0 decodes it for ever. */
const endless = new Uint8Array(
  Buffer.from(
    'SUkqAGoAAACAICBQOCQWDQeEQmFQuGQ2HQ+IRGJROKRWLReMRmNRuOR2PR+QSGRSOSSWTSeUSmVSuWS2XS+YTGZTOaTWbTecTmdTueT2fT+gUGhUOiUW' +
      'jUekUmlUumU2nU+oVGpVOHQEAAkAAAEDAAEAAAAyAAAAAQEDAAEAAABGAAAAAgEDAAEAAAAIAAAAAwEDAAEAAAAFAAAABgEDAAEAAAABAAAAEQEEAAEA' +
      'AAAIAAAAFgEDAAEAAABGAAAAFwEEAAEAAABhAAAAHAEDAAEAAAABAAAACgIAAAAAAABJSSoAKgEAAIAyA8KIFBIHBYRB4VBoZCYbC4dEYhE4fFYlFopK' +
      '41GY5GI9G4/HZBI5FJZDJ5JKJNKZZK5dKphLZjL5lNZpN5nOZtOpxO59PaBPKFP6HQaJR6NSaLS6RTKVTahT6lTqpUarU6tWaxW6vXa1Xq5X7FYbJYLN' +
      'Y7PZbRa7VbbTb7ZcLdcbpc7tcrwkbzd71fb5f73gb9gsBg8NhcRhMVh8XicZj8dkcbk8hlMllcxl81ls5mc7m89odBo8/pdFptJp9VqdZqNdq9frdhs9' +
      'ltdjt9puNtud5u99uuBveDv+FxeJx+HyeNyuRy+dzehzOlz+n0ep1+t2er2+x3O13fB3/F3vJ4fL4/N6fR6/P7fV7vZ7/l8fp8Pt8/v9fx+/1/YYgIAA' +
      'CgAAAQMAAQAAAFoAAAABAQMAAQAAACgAAAACAQMAAwAAAIgCAAADAQMAAQAAAAUAAAAGAQMAAQAAAAIAAAARAQQAAQAAAOgAAAAVAQMAAQAAAAMAAAAW' +
      'AQMAAQAAACgAAAAXAQQAAQAAACEBAAAcAQMAAQAAAAEAAABSAwAACAAIAAgAAABJSSoAwgAAAIA/4FA4JAnhBYQ/4PCYJC4ZBofA4dD4nDIrCYvCIzBY' +
      '3DYjEI/HYlH4VJJFIIjJ5LIZNLZZL5TLpjMIpMprNItNpzOIxOp7PI1PqDQI5QqLRI9SJHSpRN5nT6dUZ3UKnUp/VKvVqHWK3WqPXK/XqTYLHYqXZLPZ' +
      'qbVbZWbbXbfYbjZbnabra7debherlfLpfrsrLxe8JfcLf8PgcTg8NjcRjsVkMZj8pkcrk8tmcxm5yaM5KtBRobAQAAkAAAEDAAEAAABkAAAAAQEDAAEA' +
      'AACMAAAAAgEDAAEAAAABAAAAAwEDAAEAAAAFAAAABgEDAAEAAAABAAAAEQEEAAEAAACYAgAAFgEDAAEAAACMAAAAFwEEAMUAAAC5AAAAHAEDAAEAAAAB' +
      'AAAAAAAAAAAAAAAAAAAAAAAAAA==',
    'base64',
  ),
);

it('gives the pictures packed', async () => {
  const fax = await decodeInThread({ bytes: faxTiff, kind: 'tiff', mostPages: 5 });
  expect(fax).toMatchObject([{ format: 'png' }]);
  expect(await decodeInThread({ bytes: jpegInInks, kind: 'inks', mostPages: 1 })).toMatchObject([{ format: 'png' }]);
});

it('says why there are none', async () => {
  expect(await decodeInThread({ bytes: faxTiff, kind: 'tiff', mostPages: 0 })).toBe('too-many-pages');
  expect(await decodeInThread({ bytes: Buffer.from('II*'), kind: 'tiff', mostPages: 5 })).toBe('broken');
});

it('is ended where decoding takes for ever', async () => {
  expect(await decodeInThread({ bytes: endless, kind: 'tiff', mostPages: 5 }, 1500)).toBe('broken');
});

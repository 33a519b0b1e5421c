// The names of files that lie in folders without anybody having put them there. No listing of a folder takes one for content.

/** What office programs, file managers and downloads leave behind; compared in lower case. */
const leftBehind: readonly RegExp[] = [
  /^\./u,
  /^~\$/u,
  /^~.*\.tmp$/u,
  /\.tmp$/u,
  /\.(?:crdownload|part|partial|bak)$/u,
  /^thumbs\.db$/u,
  /^ehthumbs.*\.db$/u,
  /^desktop\.ini$/u,
  /^icon\r$/u,
];

/** Whether the file is none of the user's: hidden, a lock (`~$…`, `.~lock.…#`), thumbnails, half a download. */
export function isPassedOver(name: string): boolean {
  return leftBehind.some((pattern) => pattern.test(name.toLowerCase()));
}

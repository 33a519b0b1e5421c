// The markdown-it plugins bring no types of their own.
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  const plugin: (md: MarkdownIt) => void;
  // biome-ignore lint/style/noDefaultExport: that is how the plugin exports itself
  export default plugin;
}
declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';

  const plugin: (md: MarkdownIt) => void;
  // biome-ignore lint/style/noDefaultExport: that is how the plugin exports itself
  export default plugin;
}
declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';

  interface Options {
    readonly marker?: string;
    readonly validate?: (params: string, markup: string) => boolean;
  }
  const plugin: (md: MarkdownIt, name: string, options: Options) => void;
  // biome-ignore lint/style/noDefaultExport: that is how the plugin exports itself
  export default plugin;
}

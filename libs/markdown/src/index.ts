export { Markdown } from './markdown';
export { plainText } from './plain-text';
export { renderMarkdown } from './render-markdown';

/** The one stylesheet of the link pages: no class, both colour schemes, large enough to touch. */
export const LINK_PAGE_STYLE = `:root{color-scheme:light dark}
body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:28rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.5rem;line-height:1.25}
label{display:block;font-weight:600}
input,button{box-sizing:border-box;width:100%;min-height:3rem;padding:.5rem .75rem;font:inherit;border:1px solid GrayText;border-radius:.375rem}
input[aria-invalid]{border-width:2px}
button{font-weight:600;cursor:pointer}
small{display:block}
[role=alert]{padding:.75rem 1rem;border-left:.25rem solid currentColor}
:focus-visible{outline:3px solid Highlight;outline-offset:2px}
`;

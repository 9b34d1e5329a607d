/**
 * What the page relies on in WebKitGTK 2.50, its oldest engine: a missing
 * feature is a bug to find before a release.
 */
export function missingFeatures(): string[] {
  const wanted: [string, boolean][] = [
    ['light-dark()', CSS.supports('color', 'light-dark(#000, #fff)')],
    ['oklch()', CSS.supports('color', 'oklch(0.5 0.1 200)')],
    [':has()', CSS.supports('selector(:has(a))')],
    ['container queries', CSS.supports('container-type: inline-size')],
    ['subgrid', CSS.supports('grid-template-columns: subgrid')],
    ['anchor positioning', CSS.supports('inset-block-start: anchor(bottom)')],
    ['<dialog>', 'showModal' in HTMLDialogElement.prototype],
    ['popover', 'popover' in HTMLElement.prototype],
    ['randomUUID', 'randomUUID' in crypto],
  ];
  return wanted.filter(([, there]) => !there).map(([name]) => name);
}

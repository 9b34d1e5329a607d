import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
type Theme = 'light' | 'dark';

/** Relative luminance of an OKLCH colour (WCAG 2.2), by way of OKLab. */
function luminance([light, chroma, hue]: [number, number, number]): number {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function token(name: string, theme: Theme): [number, number, number] {
  const colour = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.source;
  const found = new RegExp(`--${name}: light-dark\\((${colour}), (${colour})\\)`).exec(css);
  const values = found?.slice(theme === 'light' ? 2 : 6, theme === 'light' ? 5 : 9).map(Number);
  if (values?.length !== 3) throw new Error(`no colour ${name}`);
  return values as [number, number, number];
}

function contrast(one: string, other: string, theme: Theme): number {
  const [high, low] = [token(one, theme), token(other, theme)]
    .map(luminance)
    .sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['ground', 'sheet', 'raised', 'sunken', 'hover'];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(['ink', 'ink-soft', 'accent', 'bad'])('%s can be read on every surface', (text) => {
    for (const ground of grounds) {
      expect(contrast(text, ground, theme), ground).toBeGreaterThanOrEqual(4.5);
    }
  });
  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['ink', 'accent-tint'],
    ['accent-strong', 'accent-tint'],
    ['ink-soft', 'accent-tint'],
    ['ink', 'mark-tint'],
    ['accent', 'mark-tint'],
    ['mark', 'mark-tint'],
    ['mark', 'ground'],
    ['mark', 'sheet'],
    ['bad', 'bad-tint'],
    ['ink', 'bad-tint'],
    ['good', 'good-tint'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  it('edges of controls and the focus ring can be seen', () => {
    for (const ground of grounds.filter((one) => one !== 'hover')) {
      expect(contrast('edge', ground, theme), ground).toBeGreaterThanOrEqual(3);
      expect(contrast('accent', ground, theme), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

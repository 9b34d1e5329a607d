import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { bundleOf, sentence } from './bundle';

const languages = ['en', 'ru', 'kk'] as const;
const root = join(import.meta.dirname, '../..');
const folder = (language: string): string => join(root, 'strings', language);
const files = readdirSync(folder('en')).sort();
const text = (language: string, file: string): string =>
  readFileSync(join(folder(language), file), 'utf8');

/** Names of the variables anywhere inside a message. */
function variables(part: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(part)) for (const one of part) variables(one, found);
  else if (typeof part === 'object' && part !== null) {
    if ('type' in part && part.type === 'var' && 'name' in part) found.add(String(part.name));
    for (const one of Object.values(part)) variables(one, found);
  }
  return found;
}

function messages(language: string, file: string): Map<string, string> {
  const { body } = new FluentResource(text(language, file));
  return new Map(body.map((one) => [one.id, [...variables(one.value)].sort().join(' ')]));
}

function sources(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.(ts|svelte)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe.each(files)('%s', (file) => {
  it.each(languages)('is read whole in %s, each key once', (language) => {
    const written = [...text(language, file).matchAll(/^([a-zA-Z][\w-]*) =/gm)].map(
      ([, key]) => key,
    );
    expect([...messages(language, file).keys()]).toEqual(written);
  });
  it.each(['ru', 'kk'])('has the keys and variables of English in %s', (language) => {
    expect(messages(language, file)).toEqual(messages('en', file));
  });
});

it('has the same files in all languages', () => {
  for (const language of languages) expect(readdirSync(folder(language)).sort()).toEqual(files);
});

it('names a key in one file only', () => {
  const all = files.flatMap((file) => [...messages('en', file).keys()]);
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
});

it('has every key that the screens ask for, and no other', () => {
  const known = new Set(files.flatMap((file) => [...messages('en', file).keys()]));
  const code = sources(join(root, 'src')).join('\n');
  const asked = new Set(
    [...code.matchAll(/['"`]([a-z][a-zA-Z]*(?:-[a-zA-Z]+)*)['"`]/g)].map(([, key]) => key ?? ''),
  );
  const calls = [...code.matchAll(/\bt\(\s*'([\w-]+)'/g)].map(([, key]) => key ?? '');
  expect(calls.filter((key) => !known.has(key))).toEqual([]);
  // Families whose last part is a value: t(`role-${role}`) and wordFor('kind', …).
  const families = [
    ...[...code.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/g)].map(([, family]) => family ?? ''),
    ...[...code.matchAll(/wordFor\(\s*'([\w-]+)'/g)].map(([, family]) => `${family}-`),
    'refusal-',
    'fault-',
    'notice-',
    'trouble-',
    'check-',
  ];
  const idle = [...known].filter(
    (key) => !asked.has(key) && !families.some((family) => key.startsWith(family)),
  );
  expect(idle).toEqual([]);
});

it('has a sentence for every code of the program', () => {
  const wire = readFileSync(join(root, 'src/backend/wire.ts'), 'utf8');
  for (const [type, family] of [
    ['RefusalCode', 'refusal'],
    ['FaultCode', 'fault'],
  ] as const) {
    const codes = new RegExp(`type ${type} =([^;]*);`).exec(wire)?.[1]?.match(/[a-z-]+(?=['"])/g);
    expect(codes?.length).toBeGreaterThan(3);
    const known = messages('en', 'refusals.ftl');
    expect(codes?.filter((code) => !known.has(`${family}-${code}`))).toEqual([]);
  }
});

describe('sentences', () => {
  const bundle = (language: (typeof languages)[number]) =>
    bundleOf(
      language,
      files.map((file) => text(language, file)),
    );
  it('count as each language does', () => {
    const days = (language: (typeof languages)[number], count: number): string =>
      sentence(bundle(language), 'backup-days', { days: count });
    expect([0, 1, 2, 5, 21].map((count) => days('ru', count))).toEqual([
      'Резервная копия: сегодня',
      'Резервная копия: 1 день назад',
      'Резервная копия: 2 дня назад',
      'Резервная копия: 5 дней назад',
      'Резервная копия: 21 день назад',
    ]);
    expect(days('en', 1)).toBe('Backup: 1 day ago');
    const older = [21, 22, 110].map((years) =>
      sentence(bundle('ru'), 'check-birth-old', { years }),
    );
    expect(older).toEqual(['Старше 21 года.', 'Старше 22 лет.', 'Старше 110 лет.']);
    const beyond = [1, 3, 5].map((term) =>
      sentence(bundle('ru'), 'check-passport-short', { term, unit: 'year', date: '–' }),
    );
    expect(beyond.map((said) => said.slice(said.indexOf(':')))).toEqual([
      ': 1 год после визы.',
      ': 3 года после визы.',
      ': 5 лет после визы.',
    ]);
    expect(days('kk', 5)).toBe('Сақтық көшірме: 5 күн бұрын');
  });
  it('show a missing key and a missing variable', () => {
    expect(sentence(bundle('en'), 'no-such-key')).toBe('⟦no-such-key⟧');
    expect(sentence(bundle('en'), 'refusal-folder-on-network')).toContain('⟦');
  });
  it('neither apologise nor exclaim', () => {
    for (const language of languages) {
      for (const file of files) {
        expect(text(language, file)).not.toMatch(/!|\bsorry\b|извин|кешіріңіз/i);
      }
    }
  });
});

describe('one word for one thing', () => {
  const all = (language: string): [string, string][] =>
    files.flatMap((file) =>
      [...text(language, file).matchAll(/^([a-z][\w-]*) = (.+)$/gm)].map(
        (found): [string, string] => [found[1] ?? '', found[2] ?? ''],
      ),
    );

  it.each(languages)('whoever cares for an application has one name in %s', (language) => {
    const named = new Map(all(language));
    const keys = ['column-owner', 'facet-owners', 'case-owner', 'field-owner'];
    expect(new Set(keys.map((key) => named.get(key))).size).toBe(1);
  });

  // «Заявление» and «өтініш» are papers of other people; an applicant is «өтініш беруші».
  it.each([
    ['ru', /заявлени/i],
    ['kk', /өтініш(?! беруш)/i],
  ])('an application has one name in %s', (language, other) => {
    expect(files.filter((file) => other.test(text(language, file)))).toEqual([]);
  });

  // Into the portal it is typed; out of the portal it is taken over. The two are never one verb.
  it.each([
    [
      'ru',
      /^[^.]*(вн[её]с|внос|приём|приним)[^.]* из портала/i,
      /^[^.]*перен[еёо]с[^.]* в портал(?!е)/i,
    ],
    ['kk', /порталдан[^.]*енгіз/i, /порталға[^.]*(?<![а-яәіңғүұқөһ])ал(у|ын)/i],
  ])('into the portal and out of it are two words in %s', (language, out, into) => {
    expect(all(language).filter(([, said]) => out.test(said) || into.test(said))).toEqual([]);
  });
});

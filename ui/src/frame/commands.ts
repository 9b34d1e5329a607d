import { Writer } from '../backend';
import { call } from '../backend';
import type { Theme } from '../backend/wire';
import { desk } from '../desk/desk.svelte';
import { jobs } from '../desk/jobs.svelte';
import { overlay } from '../desk/keyboard.svelte';
import { preferences } from '../desk/preferences.svelte';
import { route } from '../desk/route.svelte';
import { languages } from '../words/index.svelte';

export interface PaletteEntry {
  id: string;
  /** Key of its name in the .ftl files. */
  label: string;
  keys?: readonly string[];
  run: () => void;
}

const sections = ['me', 'people', 'absence', 'office', 'reference', 'storage', 'program'] as const;

const backup = new Writer('start_backup');
const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Everything that the palette can do. */
export const entries: readonly PaletteEntry[] = [
  { id: 'today', label: 'nav-today', keys: ['G', 'T'], run: () => route.go('/today') },
  {
    id: 'applications',
    label: 'nav-applications',
    keys: ['G', 'Q'],
    run: () => route.go('/applications'),
  },
  { id: 'to-enter', label: 'view-to-enter', run: () => route.go('/applications/to-enter') },
  { id: 'happened', label: 'view-happened', run: () => route.go('/applications/happened') },
  {
    id: 'needs-details',
    label: 'view-needs-details',
    run: () => route.go('/applications/needs-details'),
  },
  {
    id: 'recent',
    label: 'recent-title',
    keys: ['Ctrl', 'E'],
    run: () => (overlay.open = 'recent'),
  },
  { id: 'intake', label: 'nav-intake', keys: ['G', 'I'], run: () => route.go('/intake') },
  { id: 'new', label: 'nav-new', keys: ['G', 'N'], run: () => route.go('/new') },
  ...sections.map((section) => ({
    id: section,
    label: `command-settings-${section}`,
    run: () => route.go(`/settings/${section}`),
  })),
  { id: 'add', label: 'command-add', run: () => route.go('/settings/people/add') },
  {
    id: 'backup',
    label: 'command-backup',
    run: () => void jobs.start(() => backup.send({})),
  },
  {
    id: 'check',
    label: 'command-check',
    run: () => void jobs.start(() => call('start_check', {})),
  },
  {
    id: 'recheck',
    label: 'command-recheck',
    run: () => void jobs.start(() => call('start_recheck', {})),
  },
  { id: 'jobs', label: 'command-jobs', keys: ['Ctrl', 'J'], run: () => (jobs.open = true) },
  { id: 'keys', label: 'command-keys', keys: ['?'], run: () => (overlay.open = 'keys') },
  { id: 'lock', label: 'command-lock', keys: ['Ctrl', 'L'], run: () => void desk.lock() },
  ...languages.map((language) => ({
    id: language,
    label: `command-language-${language}`,
    run: () => void preferences.change({ language }),
  })),
  ...themes.map((theme) => ({
    id: theme,
    label: `command-theme-${theme}`,
    run: () => void preferences.change({ theme }),
  })),
];

import { mount } from 'svelte';
import App from './App.svelte';
import { missingFeatures } from './desk/features';

if (import.meta.env.DEV) {
  const missing = missingFeatures();
  if (missing.length > 0) throw new Error(`this engine lacks: ${missing.join(', ')}`);
}

const target = document.getElementById('page');
if (target) mount(App, { target });

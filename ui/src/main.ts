import { mount } from 'svelte';
import App from './App.svelte';
import { missingFeatures } from './desk/features';

// The tests of the window and of the pages look for this mark.
const missing = missingFeatures();
if (missing.length > 0) document.documentElement.dataset['missing'] = missing.join(', ');

const target = document.getElementById('page');
if (target) mount(App, { target });

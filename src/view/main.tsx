/**
 * Starts the page: reads the address and the browser's abilities, draws, listens. Nothing is measured here.
 * Place: index.html loads it; the only module with effects on load.
 */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { mayAutostart, readAddress } from './address';
import { App } from './app';
import { readCapabilities } from './capabilities';
import { installDriver, stopEverything } from './driver';
import { startCopy } from './offline/start-copy';
import { emit } from './page-events';
import { lessonHref } from './routes';
import { startMeasurement } from './session';
import { activity, capabilities, choices, settings } from './state';
import { chooseLanguage, text } from './text/text';

async function start(root: HTMLElement): Promise<void> {
  capabilities.value = readCapabilities(globalThis);
  settings.value = readAddress(location.search, mayAutostart(location, navigator.webdriver));
  choices.value = { ...choices.value, ...settings.value.choices };
  // Without waiting in English: nothing is to be loaded for it.
  if (settings.value.lang !== 'en') await chooseLanguage(settings.value.lang);
  document.title = text.shell.documentTitle;
  effect(() => {
    document.body.dataset['state'] = activity.value.kind;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') stopEverything();
  });
  installDriver(choices.value);
  // A fragment says more than the setting: it names a room and what is set there.
  if (settings.value.lesson !== null && location.hash === '') location.replace(lessonHref(settings.value.lesson));
  render(<App />, root);
  emit('ready', { version: __HASHWATT_VERSION__ });
  startCopy();
  if (settings.value.autostart) startMeasurement(choices.value).catch(() => undefined);
  else if (settings.value.view !== null) document.getElementById(settings.value.view)?.scrollIntoView();
}

const root = document.getElementById('page');
if (root !== null) void start(root);

/**
 * The program of the live-figures frame: waits for one question of the page that holds it, asks the host, answers, and that is all.
 * Place: inlined into live.html by vite-plugin.ts; runs in a sandbox without an origin, so it reads neither the page nor its storage.
 * The frame's address still names the server it came from: only a page of that server is heard, and only it is answered.
 */
import * as v from 'valibot';
import { answerOf, questionSchema } from './figures';
import { requestFigures } from './frame-request';

const home = location.origin;
let isAsked = false;

window.addEventListener('message', (event) => {
  if (window.parent === window || event.source !== window.parent || event.origin !== home || isAsked) return;
  const question = v.safeParse(questionSchema, event.data);
  if (!question.success) return;
  isAsked = true;
  void requestFigures((address, options) => fetch(address, options)).then((outcome) => {
    window.parent.postMessage(answerOf(question.output.id, outcome), home);
  });
});

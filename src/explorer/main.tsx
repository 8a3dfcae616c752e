import { render } from 'preact';
import { App } from './app.tsx';
import { keepForOffline } from './offline.ts';
import { keepAnswer } from './use-answer.ts';

const told = document.getElementById('overview')?.textContent;
if (told) keepAnswer('Overview', {}, JSON.parse(told));
const root = document.getElementById('app')!;
root.replaceChildren();
render(<App />, root);
keepForOffline();

import { render } from 'preact';
import { App } from './app.tsx';
import { warmWebGl } from './map/warm-webgl.ts';
import { keepForOffline } from './offline.ts';
import './style.css';
import { keepAnswer } from './use-answer.ts';

const told = document.getElementById('overview')?.textContent;
if (told) keepAnswer('Overview', {}, JSON.parse(told));
const root = document.getElementById('app')!;
root.replaceChildren();
render(<App />, root);
warmWebGl();
keepForOffline();

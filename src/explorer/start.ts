import { prepareCanvases } from './map/prepared-canvases.ts';
import './style.css';

/* The page counts as loaded once this is: what a browser draws to show that it loads is over, and it has its hands free for the map. */
addEventListener('load', prepareCanvases);
void import('./main.tsx');
void import('./map/renderer.ts');

import { prepareCanvases } from './map/prepared-canvases.ts';
import './style.css';

/* The page is loaded once this is, so that neither the browser's own sign of loading nor the graphics' start stands in the way of the map. */
addEventListener('load', prepareCanvases);
void import('./main.tsx');
void import('./map/renderer.ts');

/** @engines both */
import { engine, openEmptyGraph } from '../engine.ts';
import { conformance } from './conformance.ts';

conformance(`the storage port on ${engine}`, openEmptyGraph);

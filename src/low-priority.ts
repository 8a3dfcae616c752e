import { readlinkSync } from 'node:fs';
import { constants, platform, setPriority } from 'node:os';
import { basename } from 'node:path';

/** Lets those who answer come first where there are more threads than cores: on Linux a thread has a priority of its own. */
export function lowerPriority(): void {
  if (platform() !== 'linux') return;
  setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL);
}

/** Faults of files and folders that whoever started it can mend, by the code of the operating system. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file or folder',
  EEXIST: 'A file stands where a folder is needed:',
  ENOTDIR: 'A file stands where a folder is needed:',
  EISDIR: 'A folder stands where a file is needed:',
  EACCES: 'This user may not use the file or folder',
  EPERM: 'This user may not use the file or folder',
  EROFS: 'Nothing can be written to the file or folder',
  ENOSPC: 'The disk is full; this could not be written:',
};

/** Faults of the address to listen on. */
const HOST_FAULTS: ReadonlySet<string> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENOTFOUND', 'EAI_AGAIN']);

/** Why the service or a command could not start, in one sentence for whoever started it. */
export function startFault(error: unknown): string {
  const { code, address, path, port, message } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is taken by another process: stop it, or set PORT to another one.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be opened by this user: set PORT to one above 1023.`;
  if (code !== undefined && HOST_FAULTS.has(code)) return `HOST is not an address of this machine: ${message}.`;
  if (code !== undefined && path !== undefined && code in FILE_FAULTS) return `${FILE_FAULTS[code]} ${path}.`;
  return message ?? String(error);
}

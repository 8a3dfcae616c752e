import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** The name or address in a `Host` as browsers write it, without its port, a final dot and the brackets of IPv6; `null` where it is not a host. */
export function hostnameOf(host: string): string | null {
  if (!/^[^\s/?#@\\]+$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  const { hostname } = new URL(`http://${host}`);
  return unbracketed(hostname.replace(/\.$/, ''));
}

/** Whether a name or address always means the machine that it is asked on: `localhost`, 127.0.0.0/8, ::1. */
export function isLoopback(hostname: string): boolean {
  const version = isIP(unbracketed(hostname));
  if (version === 0) return hostname === 'localhost';
  return loopback.check(unbracketed(hostname), version === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a name is what a setting names: the same, or below it where the setting begins with `*.`. */
export function isNamedBy(setting: string, hostname: string): boolean {
  return setting === hostname || (setting.startsWith('*.') && hostname.endsWith(setting.slice(1)));
}

function unbracketed(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

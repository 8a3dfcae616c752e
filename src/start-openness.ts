import type { Config } from './config.ts';
import { hostnameOf, isLoopback } from './http/host-names.ts';
import { acceptedHosts } from './http/refuse-hosts.ts';

/** What the settings open beyond this machine, in lines for whoever starts the service, in Chinese and in English; none where they open nothing. */
export function opennessLines({ host, curatorToken, admission }: Config): string[] {
  return [
    ...(isLoopback(hostnameOf(host) ?? host) ? [] : listening(host, curatorToken !== null, admission.hosts)),
    ...(admission.hosts.includes('*') ? EVERY_HOST : []),
    ...(admission.origins.includes('*') ? EVERY_ORIGIN : []),
  ];
}

const EVERY_HOST = [
  'ALLOWED_HOSTS=*：接受任何主机名，其他网站的网页可能借域名重绑定读取全部数据。',
  'ALLOWED_HOSTS=* accepts every host name: a page of another site may read everything by rebinding its name.',
];

const EVERY_ORIGIN = [
  'ALLOWED_ORIGINS=*：任何网站的网页都可读取查询、导出与表格。',
  'ALLOWED_ORIGINS=* lets pages of every site read questions, exports and tables.',
];

function listening(host: string, hasToken: boolean, hosts: readonly string[]): string[] {
  const names = acceptedHosts(host, hosts);
  const [writeZh, write] = hasToken
    ? ['写入须 CURATOR_TOKEN', 'writing takes the CURATOR_TOKEN']
    : ['未设 CURATOR_TOKEN，仅 DATA_DIR 的所有者可写入', 'without CURATOR_TOKEN only the owner of DATA_DIR can write'];
  return [
    `HOST=${host}：凡能连到本机者均可读取全部数据；${writeZh}；未加密。可用的主机名：${names.join('、')}。`,
    `HOST=${host}: whoever reaches this machine can read everything; ${write}; nothing is encrypted. Host names accepted: ${names.join(', ')}.`,
  ];
}

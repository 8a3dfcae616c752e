import type { FastifyRequest } from 'fastify';
import { xmlText as text } from '../feeds/xml.ts';

/** What a status means to whoever opened an address in a browser, in Chinese and in English. */
const MEANINGS: readonly (readonly [(status: number) => boolean, zh: string, en: string])[] = [
  [(status) => status === 404, '没有这个页面，请检查地址。', 'There is nothing at this address. Check it.'],
  [(status) => status === 403, '没有权限打开这个地址。', 'This address may not be opened.'],
  [(status) => status === 503, '服务正忙，请稍后再试。', 'The service is busy. Try again later.'],
  [(status) => status >= 500, '服务出错，请稍后再试。', 'The service has failed. Try again later.'],
  [() => true, '地址有误，请检查链接是否完整。', 'The address is malformed. Check that the link is complete.'],
];

/** Whether a page is wanted: browsers name text/html first; a caller that names JSON before it is not one. */
export function prefersHtml({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  const accept = headers.accept ?? '';
  const html = accept.indexOf('text/html');
  const json = accept.search(/application\/(graphql-response\+)?json/);
  return (method === 'GET' || method === 'HEAD') && html >= 0 && (json < 0 || html < json);
}

/** An error as a small page that needs nothing else: what it is in both languages, what the service says of it, and the way on. */
export function errorPage(status: number, message: string): string {
  const [, zh, en] = MEANINGS.find(([fits]) => fits(status))!;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${status} · 产教图谱</title></head><body><main><h1>${zh}</h1>`,
    `<div lang="en"><p>${en}</p><p><small>${status}: ${text(message)}</small></p></div>`,
    '<p><a href="/">回到首页 · <span lang="en">Back to the start page</span></a></p></main></body></html>',
  ].join('\n');
}

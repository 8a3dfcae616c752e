import type { View } from './state/view.ts';

const CHINESE = /[\u3400-\u9fff]/;

/** What the editors wrote, in the reader's language where they wrote it in both (`中文 · English`), and in what language it is. */
export function inLanguage(text: string, language: View['language']): { text: string; lang: 'zh-CN' | 'en' } {
  const [zh, en, ...more] = text.split(' · ');
  if (zh && en && more.length === 0 && CHINESE.test(zh.charAt(0)) && !CHINESE.test(en.charAt(0)))
    return language === 'zh' ? { text: zh, lang: 'zh-CN' } : { text: en, lang: 'en' };
  return { text, lang: CHINESE.test(text.charAt(0)) ? 'zh-CN' : 'en' };
}

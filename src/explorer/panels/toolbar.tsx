import { useState } from 'preact/hooks';
import type { Scene } from '../map/scene.ts';
import { usePage } from '../page.ts';
import { addressOf } from '../state/view.ts';
import { ExportMenu } from './export-menu.tsx';

interface ToolbarProps {
  readonly scene: Scene | null;
  readonly title: string;
  readonly source: string;
  readonly onTheme: () => void;
  readonly onHelp: () => void;
}

/** Undo, copy the link, export, language, light or dark, keys; behind a button where the page is narrow. */
export function Toolbar({ scene, title, source, onTheme, onHelp }: ToolbarProps) {
  const { t, undo, redo, done, undone, href, language } = usePage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="narrow-only"
        aria-expanded={open}
        aria-controls="tools"
        onClick={() => setOpen(!open)}
      >
        {t('moreTools')}
      </button>
      <div id="tools" class={open ? 'toolbar open' : 'toolbar'}>
        <button type="button" onClick={undo} disabled={done === 0}>
          {t('undo')}
        </button>
        <button type="button" onClick={redo} disabled={undone === 0} class="wide-only">
          {t('redo')}
        </button>
        <CopyLink />
        <ExportMenu scene={scene} title={title} source={source} />
        <a
          class="button"
          href={href({ language: language === 'zh' ? 'en' : 'zh' })}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
        >
          {t('otherLanguage')}
        </a>
        <button type="button" onClick={onTheme} aria-label={t('theme')} title={t('theme')}>
          ◐
        </button>
        <button type="button" class="wide-only" onClick={onHelp} aria-label={t('help')} title={t('help')}>
          ?
        </button>
      </div>
    </>
  );
}

function CopyLink() {
  const { t, view, drawing, announce } = usePage();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const address = location.origin + addressOf({ ...view, version: drawing?.network.dataVersion ?? null });
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      prompt(t('copyHere'), address);
    }
    setCopied(true);
    announce(t('copied'));
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {t(copied ? 'copied' : 'copyLink')}
    </button>
  );
}

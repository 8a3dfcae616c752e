import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../page.ts';
import type { Word } from '../words.ts';

const KEYS: readonly [string, Word][] = [
  ['/', 'keySearch'],
  ['e', 'keyExpand'],
  ['p', 'keyPaths'],
  ['f', 'keyFit'],
  ['l', 'keyList'],
  ['Esc', 'keyEscape'],
  ['+ − 0', 'keyZoom'],
  ['← ↑ → ↓ Enter', 'keyWalk'],
  ['Ctrl+Z, Shift+Ctrl+Z', 'keyUndo'],
  ['?', 'help'],
];

interface HelpProps {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys of the page; those of one letter can be switched off. */
export function Help({ singleKeys, onSingleKeys, onClose }: HelpProps) {
  const { t } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="help-title">
      <h2 id="help-title">{t('help')}</h2>
      <dl class="keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.currentTarget.checked)} />{' '}
          {t('singleKeys')}
        </label>
      </p>
      <button type="button" class="main" onClick={() => dialog.current?.close()}>
        {t('close')}
      </button>
    </dialog>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { digits } from '../../digits.ts';
import { onStanding, type Standing } from '../offline.ts';
import { sharesOf } from '../map/counts.ts';
import { groupName } from '../map/groups.ts';
import { usePage } from '../page.ts';
import type { Data } from '../use-data.ts';
import { countOf, MARKS } from '../words.ts';
import { Link } from './link.tsx';

/** What the reader has to know of the page as it is: that it is kept, old, unknown, or not all that there is. */
export function Notices({ data }: { data: Data }) {
  const { t, language, view, drawing } = usePage();
  const standing = useStanding();
  const old = view.version !== null && drawing !== null && drawing.network.dataVersion !== view.version;
  const extent = useExtent(data);
  const unknown = view.screen === 'unknown';
  const strange = view.unknown.join(MARKS[language].list);
  if (!old && !unknown && !extent && !standing && !strange) return null;
  return (
    <div class="notices" role="region" aria-label={t('notices')}>
      {standing && (
        <p role="status">
          {standing.is === 'away' ? t('awayNow') : t(standing.is === 'kept' ? 'offline' : 'backAgain')}
          {standing.is !== 'away' && (
            <>
              {' '}
              {new Date(standing.since).toLocaleString(language === 'zh' ? 'zh-CN' : 'en')}{' '}
              <button type="button" onClick={() => location.reload()}>
                {t('reload')}
              </button>
            </>
          )}
        </p>
      )}
      {old && <p>{t('oldLink')}</p>}
      {unknown && <p>{t('unknownScreen')}</p>}
      {strange && (
        <p>
          {t('unknownFilter')} {strange}
        </p>
      )}
      {extent && <p>{extent}</p>}
    </div>
  );
}

/** How much of the network is drawn, where that is not all of it, and the way to the rest. */
function useExtent({ groups, drawn }: Data) {
  const { t, language, view, drawing } = usePage();
  if (!drawing) return null;
  const { network } = drawing;
  const toGroups = <Link to={{ screen: 'overview', id: '', part: null }}>{t('toGroups')}</Link>;
  if (drawn === 'groups' && groups)
    return language === 'zh'
      ? `共 ${digits(groups.total)} 个主体，已按社群合并为 ${digits(groups.groups.length)} 组；点开一组，看其中的主体。`
      : `${digits(groups.total)} entities in all, drawn as ${digits(groups.groups.length)} communities; open one to see who is in it.`;
  const part = view.part === null ? undefined : groups?.groups.find(({ id }) => id === String(view.part));
  const of = part && groupName(part, language);
  const shares = sharesOf(network, language);
  const cut = network.truncated && `${t('cutShort')} · ${shares}`;
  if (!groups) return cut || null;
  const count = part && countOf('entities', part.count, language);
  return (
    <>
      {(drawn === 'around' ? [t('aroundOnly'), cut && shares] : [of, count, cut]).filter(Boolean).join(' · ')}{' '}
      {toGroups}
    </>
  );
}

/** How the service stands, where it is not simply there. */
function useStanding(): Standing {
  const [standing, setStanding] = useState<Standing>(null);
  useEffect(() => onStanding(setStanding), []);
  return standing;
}

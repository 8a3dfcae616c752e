import { kindsInWords, typesInWords, yearInWords, type Sentence } from './answer.ts';
import type { NetworkQuestion } from './select-network.ts';
import type { Snapshot } from './snapshot.ts';

type Meant = NetworkQuestion & { readonly community?: number | null };

/** What part of the network was meant, in words; `names` are those in the middle, `taken` those taken out. */
export function networkScope(
  snapshot: Snapshot,
  question: Meant,
  names: readonly string[],
  taken: readonly string[],
): Sentence {
  const kinds = kindsInWords(question.kinds, { zh: '所有类别', en: 'any kind' });
  const types = typesInWords(question.relationTypes, { zh: '所有类型', en: 'any type' });
  const year = yearInWords(question.period, snapshot);
  const narrowed = narrowedInWords(question, taken);
  const middle =
    names.length > 0
      ? {
          zh: `${names.join('、')}周围 ${question.depth} 层内`,
          en: `at most ${question.depth} away from ${names.join(', ')}`,
        }
      : { zh: '整个网络', en: 'the whole network' };
  return {
    zh: `${middle.zh}，${kinds.zh}的主体，关系：${types.zh}${year.zh}${narrowed.zh}`,
    en: `${middle.en}, entities of ${kinds.en}, relationships of ${types.en}${year.en}${narrowed.en}`,
  };
}

/** What a network was narrowed by beside kinds, types and year. */
function narrowedInWords({ minDegree, withoutKinds, community }: Meant, taken: readonly string[]): Sentence {
  const part =
    typeof community === 'number'
      ? { zh: `，社群 ${community}`, en: `, of community ${community}` }
      : { zh: '', en: '' };
  const kinds = kindsInWords(withoutKinds, { zh: '', en: '' });
  const [zh, en] = [
    [...taken, ...(kinds.zh ? [kinds.zh] : [])],
    [...taken, ...(kinds.en ? [kinds.en] : [])],
  ];
  return {
    zh: `${part.zh}${minDegree > 0 ? `，至少 ${minDegree} 条关系` : ''}${zh.length > 0 ? `，不含${zh.join('、')}` : ''}`,
    en: `${part.en}${minDegree > 0 ? `, with at least ${minDegree} relationships` : ''}${en.length > 0 ? `, without ${en.join(', ')}` : ''}`,
  };
}

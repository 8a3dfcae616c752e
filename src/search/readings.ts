/** Readings that a character may have at most; rarer ones are left out. */
const MOST_READINGS = 4;
const HAN = /\p{Script=Han}/u;

/** The toneless readings of a character as they are typed (ü as v or u), all of a polyphone; none of what is no Chinese character. */
export type Readings = (character: string) => readonly string[];

let loaded: Promise<Readings> | undefined;

/** The readings of characters; the library, whose loading holds all else up for a moment, is loaded when they are first needed. */
export function readings(): Promise<Readings> {
  loaded ??= import('pinyin-pro').then(({ polyphonic }) => {
    const known = new Map<string, readonly string[]>();
    return (character) => {
      const found = known.get(character) ?? read(character, polyphonic);
      known.set(character, found);
      return found;
    };
  });
  return loaded;
}

type Read = (character: string, options: { toneType: 'none'; type: 'array'; v: true }) => string[][];

function read(character: string, polyphonic: Read): readonly string[] {
  if (!HAN.test(character)) return [];
  const [all = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  const sounds = [...new Set(all)].filter((sound) => /^[a-z]+$/.test(sound)).slice(0, MOST_READINGS);
  return [...new Set(sounds.flatMap((sound) => (sound.includes('v') ? [sound, sound.replace('v', 'u')] : [sound])))];
}

/** The sound as speakers of many regions hear it: zh, ch, sh as z, c, s; ang, eng, ing as an, en, in; l as n. */
export function looseSound(sound: string): string {
  const known = looseSounds.get(sound);
  if (known !== undefined) return known;
  const loose = sound
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei])ng$/, '$1n')
    .replace(/^l/, 'n');
  looseSounds.set(sound, loose);
  return loose;
}

/** There are some four hundred syllables. */
const looseSounds = new Map<string, string>();

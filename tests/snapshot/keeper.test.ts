import { describe, expect, test } from '@jest/globals';
import { BrokenWorkError } from '../../src/errors.ts';
import { DataVersions } from '../../src/graph/data-versions.ts';
import { StoreUnavailableError } from '../../src/graph/errors.ts';
import { Keeper, type Versioned } from '../../src/snapshot/keeper.ts';

/** A keeper whose work waits until the test ends it; `begun` are the versions that it was begun for. */
function keeperByHand() {
  const versions = new DataVersions();
  const begun: number[] = [];
  const ends: { resolve: (value: Versioned) => void; reject: (reason: unknown) => void }[] = [];
  const keeper = new Keeper<Versioned>('The example', versions, (version) => {
    begun.push(version);
    return new Promise((resolve, reject) => ends.push({ resolve, reject }));
  });
  const end = (dataVersion: number) => {
    versions.note(dataVersion);
    ends.shift()!.resolve({ dataVersion });
  };
  return { versions, keeper, begun, end, fail: (reason: unknown) => ends.shift()!.reject(reason) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const soon = () => performance.now() + 20;

describe('what is kept per data version', () => {
  test('is worked out once for all who wait for it', async () => {
    const { keeper, begun, end } = keeperByHand();
    const waiting = [1, 1, 1].map((version) => keeper.take({ version, until: Infinity }));
    end(1);
    expect(await Promise.all(waiting)).toEqual([{ dataVersion: 1 }, { dataVersion: 1 }, { dataVersion: 1 }]);
    expect([begun, keeper.ended]).toEqual([[1], 1]);
  });

  test('is not there at the deadline: nothing at first, later the last one, which says its version', async () => {
    const { keeper, end } = keeperByHand();
    expect(await keeper.take({ version: 1, until: soon() })).toBeNull();
    end(1);
    expect(await keeper.take({ version: 1, until: Infinity })).toEqual({ dataVersion: 1 });
    expect(await keeper.take({ version: 2, until: soon() })).toEqual({ dataVersion: 1 });
    end(2);
    expect(await keeper.take({ version: 2, until: Infinity })).toEqual({ dataVersion: 2 });
  });

  test('a newer one wanted meanwhile follows, also where nobody waits any more', async () => {
    const { keeper, begun, end } = keeperByHand();
    const first = keeper.take({ version: 1, until: Infinity });
    expect(await keeper.take({ version: 3, until: soon() })).toBeNull();
    end(1);
    expect(await first).toEqual({ dataVersion: 1 });
    await turn();
    expect(begun).toEqual([1, 3]);
    end(3);
    expect(await keeper.take({ version: 2, until: Infinity })).toEqual({ dataVersion: 3 });
    expect(begun).toEqual([1, 3]);
  });

  test('work that fails says why, and is begun again by the next question', async () => {
    const { keeper, begun, end, fail } = keeperByHand();
    const broken = keeper.take({ version: 1, until: Infinity });
    fail(new Error('the disk is full.'));
    await expect(broken).rejects.toThrow(
      'The example could not be worked out: the disk is full. Ask again in a few seconds.',
    );
    await expect(broken).rejects.toBeInstanceOf(BrokenWorkError);
    const away = keeper.take({ version: 1, until: Infinity });
    fail(new StoreUnavailableError('The store is away.'));
    await expect(away).rejects.toBeInstanceOf(StoreUnavailableError);
    const right = keeper.take({ version: 1, until: Infinity });
    end(1);
    expect(await right).toEqual({ dataVersion: 1 });
    expect([begun, keeper.ended]).toEqual([[1, 1, 1], 3]);
  });

  test('is let go of where the store was emptied or restored since', async () => {
    const { versions, keeper, begun, end } = keeperByHand();
    const before = keeper.take({ version: 5, until: Infinity });
    end(5);
    await before;
    await versions.look(async () => 2);
    const after = keeper.take({ version: 2, until: Infinity });
    end(2);
    expect(await after).toEqual({ dataVersion: 2 });
    expect(begun).toEqual([5, 2]);
  });
});

describe('what a process knows of the data version', () => {
  test('it looks once a second at most, and at once after a write of unknown outcome', async () => {
    const versions = new DataVersions();
    let looks = 0;
    const read = async () => (looks += 1);
    expect([await versions.current(read), await versions.current(read)]).toEqual([1, 1]);
    versions.doubt();
    expect(await versions.current(read)).toBe(2);
  });

  test('an older answer that arrives late does not make it forget what it wrote meanwhile', async () => {
    const versions = new DataVersions();
    versions.note(4);
    await versions.look(async () => {
      versions.note(5);
      return 4;
    });
    expect(versions.newest).toBe(5);
  });
});

import type { Context } from '../context.ts';
import { findByName } from '../entity/find-entity.ts';
import { nameFault, nameKey } from '../entity/name.ts';
import { isAddedName } from '../record/judged.ts';
import type { EntityRecord } from '../record/record.ts';
import type { Case } from './judge.ts';
import type { UserError } from './judgement-inputs.ts';

const LONGEST_TEXT = 200;

/** Whether it is one of the entity's names, as written. */
export function hasName({ names }: EntityRecord, text: string): boolean {
  return names.some(({ name }) => name === text);
}

/** Why an entity may not get this name: it says nothing, or another entity has it; a name of its own it may have again. */
export async function nameFaults(context: Context, entity: EntityRecord, name: string): Promise<UserError[]> {
  const fault = nameFault(name);
  if (fault) return [faultOf(nameKey(name) === '' ? 'EMPTY' : 'NOT_A_NAME', 'name', `name ${fault}`)];
  const owner = hasName(entity, name) ? undefined : await findByName(context, name);
  if (!owner || owner.readableId === entity.id) return [];
  return [faultOf('TAKEN', 'name', `"${name}" is already found as ${owner.name} (${owner.readableId}).`)];
}

/** Why a name cannot be taken back: no curator added it, an edition gives it, or it is the canonical name. */
export function removalFaults({ record, history }: Case<EntityRecord>, name: string): UserError[] {
  const held = record.names.find((each) => each.name === name);
  if (held?.origin === 'curator' && record.name === name) {
    const stated = record.statedName === undefined ? '' : `; the editions call it "${record.statedName}"`;
    return [
      faultOf('CANONICAL', 'name', `"${name}" is the canonical name${stated}. Rename the entity, then take it back.`),
    ];
  }
  if (isAddedName(name, history, record)) return [];
  return [held ? statedFault(name, held.evidence) : notAddedFault(record, name)];
}

/** Why a text may not be a reason: it is empty or too long. */
export function reasonFaults(reason: string): UserError[] {
  if (reason.trim() === '') return [faultOf('EMPTY', 'reason', 'reason must not be empty.')];
  if (reason.length <= LONGEST_TEXT) return [];
  const message = `reason may have at most ${LONGEST_TEXT} characters; it has ${reason.length}.`;
  return [faultOf('TOO_LONG', 'reason', message)];
}

/** That a field has the value already. */
export function alreadyFault(field: string, value: string): UserError {
  return faultOf('ALREADY_SO', field, `It is "${value}" already.`);
}

function statedFault(name: string, evidence: readonly string[]): UserError {
  const where = evidence.length > 0 ? ` (${evidence.join(', ')})` : '';
  const message = `An edition gives the name "${name}"${where}. Only a name that a curator added can be taken back.`;
  return faultOf('STATED', 'name', message);
}

function notAddedFault({ names }: EntityRecord, name: string): UserError {
  const added = names.filter(({ origin }) => origin === 'curator').map((each) => `"${each.name}"`);
  const those =
    added.length > 0 ? `Names that curators added: ${added.join(', ')}.` : 'It has no name that a curator added.';
  return faultOf('NOT_ADDED', 'name', `No curator added the name "${name}". ${those}`);
}

function faultOf(code: string, field: string, message: string): UserError {
  return { code, field: ['input', field], message };
}

import { Kind, type SelectionNode, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { LimitError } from './limit-error.ts';

/** Refuses a document with more than `max` fields in any one selection set, fragments expanded, repetitions counted. */
export function breadthRule(max: number): ValidationRule {
  return (context) => {
    const breadths = new Map<string, number>();
    let reported = false;
    return {
      SelectionSet(node) {
        const breadth = breadthOf(node, context, breadths);
        if (breadth <= max || reported) return;
        reported = true;
        context.reportError(new LimitError('fields in one selection', max, breadth));
      },
    };
  };
}

function breadthOf(set: SelectionSetNode, context: ValidationContext, breadths: Map<string, number>): number {
  return set.selections.reduce((sum, selection) => sum + weightOf(selection, context, breadths), 0);
}

function weightOf(selection: SelectionNode, context: ValidationContext, breadths: Map<string, number>): number {
  if (selection.kind === Kind.FIELD) return 1;
  if (selection.kind === Kind.INLINE_FRAGMENT) return breadthOf(selection.selectionSet, context, breadths);
  return breadthOfFragment(selection.name.value, context, breadths);
}

function breadthOfFragment(name: string, context: ValidationContext, breadths: Map<string, number>): number {
  const known = breadths.get(name);
  if (known !== undefined) return known;
  breadths.set(name, 0); // a fragment that spreads itself is another rule's finding
  const fragment = context.getFragment(name);
  const breadth = fragment ? breadthOf(fragment.selectionSet, context, breadths) : 0;
  breadths.set(name, breadth);
  return breadth;
}

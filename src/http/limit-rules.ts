import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { breadthRule } from './breadth-rule.ts';
import { LimitError } from './limit-error.ts';
import type { Limits } from './limits.ts';

/** The validation rules that keep a document's depth, aliases, directives and breadth within the limits. */
export function limitRules(limits: Limits): ValidationRule[] {
  return [
    maxDepthRule({ n: limits.depth, flattenFragments: true, ...reporting('depth', limits.depth) }),
    maxAliasesRule({ n: limits.aliases, ...reporting('aliases', limits.aliases) }),
    maxDirectivesRule({ n: limits.directives, ...reporting('directives', limits.directives) }),
    breadthRule(limits.breadth),
  ];
}

/** A rule that throws would turn into a fault of the service; these report, in the words of this service. */
function reporting(limit: string, max: number) {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) =>
        context?.reportError(new LimitError(limit, max, found(error.message))),
    ],
  };
}

function found(message: string): number | 'more' {
  const digits = /found (\d+)/.exec(message)?.[1];
  return digits === undefined ? 'more' : Number(digits);
}

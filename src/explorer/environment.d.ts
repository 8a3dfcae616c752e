declare module 'virtual:operations' {
  /** The hash of each document of the page, by its name. */
  export const operationIds: Readonly<Record<string, string>>;
}

declare module 'virtual:schema-words' {
  /** What the schema calls the values of its enums: Chinese, English. */
  export const schemaWords: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;
}

declare module '*.css';

/** `rule`, which works out once what has the same `key`. */
export function remembering<Subject, Result>(
  rule: (subject: Subject) => Result,
  key: (subject: Subject) => string,
): (subject: Subject) => Result {
  const known = new Map<string, Result>();
  return (subject) => {
    const of = key(subject);
    if (!known.has(of)) known.set(of, rule(subject));
    return known.get(of) as Result;
  };
}

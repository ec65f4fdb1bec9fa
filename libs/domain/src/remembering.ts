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

/** `rule`, which works out once what is asked of the very same object. */
export function rememberingEach<Subject extends object, Result>(
  rule: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const known = new Map<Subject, Result>();
  return (subject) => {
    if (!known.has(subject)) known.set(subject, rule(subject));
    return known.get(subject) as Result;
  };
}

/** The page and the form of an opportunity. */
export const opportunity = {
  opportunity: {
    addLine: 'Add a line',
    addCompetitor: 'Add “%{item}”',
    addDecisionMaker: 'Add a person',
    stale: 'Stale, in its stage since %{day}',
    missing: 'To be filled in before it goes on: %{facts}',
    once: 'once',
    toInvoice: {
      title: 'To invoice: %{total}',
      text: 'Terril issues no invoice: record these lines in one when it leaves.',
    },
    stages: 'Stages passed',
    contract: {
      make: 'Make the contract',
      made: 'Contract %{reference} made, as a draft',
      from: 'Opportunity it came from',
      noSubscription: 'A draft of a contract without a subscription: no line is recurring.',
      subscriptions:
        'A draft of a contract with %{smart_count} subscription. |||| A draft of a contract with %{smart_count} subscriptions.',
      once: '%{smart_count} one-off line is left to invoice. |||| %{smart_count} one-off lines are left to invoice.',
      wins: 'The opportunity is won on %{day}.',
      category: 'Of the subscriptions that name no service of the catalogue.',
    },
  },
};

/** What happens to contracts on their page. */
export const contracts = {
  contract: {
    stages: {
      sent: 'Sent to the client',
      signed: 'Signed',
      draft: 'Back to a draft',
      unsign: 'Take the signature back',
    },
    done: {
      sent: 'Contract sent to the client.',
      signed: 'Contract signed.',
      draft: 'Contract back to a draft.',
    },
    sign: {
      title: 'Signature of contract %{reference}',
      text: 'Once signed, the contract and its subscriptions count from their start.',
      action: 'Record the signature',
    },
  },
};

/** What happens to contracts on their page. */
export const contracts = {
  contract: {
    addSignatory: 'Add a signatory',
    addParty: 'Add a party',
    addAmendment: 'Add an amendment',
    parties: 'Signatories and parties',
    timeline: {
      title: 'Timeline',
      signed: 'Signature',
      start: 'Start',
      end: 'End',
      amendment: 'Amendment %{number} · %{title}',
      agreed: 'signed on %{day}',
      handedOver: 'Handed over from %{from} to %{to}',
    },
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
    handOver: {
      open: 'Hand over to another organization',
      title: 'Hand-over of the contract %{reference}',
      text: 'For a take-over or a merger: what was true before that day stays with %{organizationName}, what follows goes to the other organization. Nobody leaves or arrives in the reports. An organization entered by mistake is corrected by “Edit” rather.',
      on: 'From',
      comment: 'Reason',
      action: 'Hand over',
      done: 'Contract handed over.',
      undo: 'Undo the hand-over',
      sure: 'The contract %{reference} goes back to the organization before, as if it had not been handed over.',
      undone: 'Hand-over undone.',
    },
  },
};

/** The reasons to choose from, in react-admin's own layout. */
export const endReasons = {
  'end-reasons': {
    name: 'Reason of end |||| Reasons of end',
    empty: 'No reason of end.',
    invite: 'The first is created here.',
    page: { create: 'New reason of end' },
    fields: { nameFr: 'Reason', nameEn: 'In English', position: 'Order' },
    help: {
      nameFr: 'What an ended contract or subscription keeps of it.',
      nameEn: 'Empty: as in French.',
      position: 'The smallest first.',
    },
  },
};

namespace Depesche.Syntax;

/// <summary>Universal part-of-speech tags (UD v2).</summary>
public enum UPos : byte
{
    /// <summary>Other.</summary>
    X,
    /// <summary>Adjective.</summary>
    Adj,
    /// <summary>Adposition.</summary>
    Adp,
    /// <summary>Adverb.</summary>
    Adv,
    /// <summary>Auxiliary: haben, sein, werden and modals beside another verb, and the copula.</summary>
    Aux,
    /// <summary>Coordinating conjunction.</summary>
    Cconj,
    /// <summary>Determiner.</summary>
    Det,
    /// <summary>Interjection.</summary>
    Intj,
    /// <summary>Noun.</summary>
    Noun,
    /// <summary>Numeral.</summary>
    Num,
    /// <summary>Particle: nicht, zu.</summary>
    Part,
    /// <summary>Pronoun.</summary>
    Pron,
    /// <summary>Proper noun.</summary>
    Propn,
    /// <summary>Punctuation.</summary>
    Punct,
    /// <summary>Subordinating conjunction.</summary>
    Sconj,
    /// <summary>Symbol.</summary>
    Sym,
    /// <summary>Verb.</summary>
    Verb,
}

/// <summary>Universal dependency relations (UD v2) as the German treebanks GSD and PUD use them.</summary>
public enum Relation : byte
{
    /// <summary>dep: unspecified.</summary>
    Dep,
    /// <summary>acl: clause that modifies a noun.</summary>
    Acl,
    /// <summary>acl:relcl: relative clause.</summary>
    AclRelcl,
    /// <summary>advcl: adverbial clause.</summary>
    Advcl,
    /// <summary>advmod: adverb.</summary>
    Advmod,
    /// <summary>amod: attributive adjective.</summary>
    Amod,
    /// <summary>appos: apposition.</summary>
    Appos,
    /// <summary>aux: auxiliary or modal.</summary>
    Aux,
    /// <summary>aux:pass: passive auxiliary.</summary>
    AuxPass,
    /// <summary>case: adposition of its noun.</summary>
    Case,
    /// <summary>cc: coordinating conjunction.</summary>
    Cc,
    /// <summary>cc:preconj: sowohl, weder.</summary>
    CcPreconj,
    /// <summary>ccomp: clause as object, also quoted speech.</summary>
    Ccomp,
    /// <summary>compound: noun part, number part.</summary>
    Compound,
    /// <summary>compound:prt: separated verb prefix.</summary>
    CompoundPrt,
    /// <summary>conj: further conjunct; hangs on the first.</summary>
    Conj,
    /// <summary>cop: copula.</summary>
    Cop,
    /// <summary>csubj: clause as subject.</summary>
    Csubj,
    /// <summary>csubj:pass: clause as subject of a passive.</summary>
    CsubjPass,
    /// <summary>det: determiner.</summary>
    Det,
    /// <summary>det:poss: possessive determiner.</summary>
    DetPoss,
    /// <summary>discourse: interjection.</summary>
    Discourse,
    /// <summary>expl: expletive es.</summary>
    Expl,
    /// <summary>expl:pv: reflexive that belongs to the verb.</summary>
    ExplPv,
    /// <summary>fixed: further word of a fixed expression.</summary>
    Fixed,
    /// <summary>flat: further word of a name or title.</summary>
    Flat,
    /// <summary>flat:name: further word of a person's name.</summary>
    FlatName,
    /// <summary>iobj: indirect object.</summary>
    Iobj,
    /// <summary>mark: subordinating conjunction, zu before an infinitive.</summary>
    Mark,
    /// <summary>nmod: noun that modifies a noun.</summary>
    Nmod,
    /// <summary>nmod:poss: possessive genitive before its noun.</summary>
    NmodPoss,
    /// <summary>nsubj: subject.</summary>
    Nsubj,
    /// <summary>nsubj:outer: subject of a clause with a clausal predicate.</summary>
    NsubjOuter,
    /// <summary>nsubj:pass: subject of a passive.</summary>
    NsubjPass,
    /// <summary>nummod: numeral.</summary>
    Nummod,
    /// <summary>obj: accusative object.</summary>
    Obj,
    /// <summary>obl: oblique.</summary>
    Obl,
    /// <summary>obl:agent: agent of a passive.</summary>
    OblAgent,
    /// <summary>obl:arg: dative, genitive or prepositional object.</summary>
    OblArg,
    /// <summary>obl:tmod: bare noun phrase of time.</summary>
    OblTmod,
    /// <summary>orphan: left over by ellipsis.</summary>
    Orphan,
    /// <summary>parataxis: clause beside a clause, such as an inserted reporting clause.</summary>
    Parataxis,
    /// <summary>punct: punctuation.</summary>
    Punct,
    /// <summary>reparandum: corrected word.</summary>
    Reparandum,
    /// <summary>root of the sentence.</summary>
    Root,
    /// <summary>vocative: person addressed.</summary>
    Vocative,
    /// <summary>xcomp: clause without a subject of its own, also predicatives.</summary>
    Xcomp,
}

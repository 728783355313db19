namespace Depesche.Quotations;

/// <summary>How a speaker stands to the words, as the word of saying tells.</summary>
public enum ReportingStance : byte
{
    /// <summary>Only said (sagen, mitteilen), or nothing tells.</summary>
    Neutral,
    /// <summary>Put forward as true (behaupten, betonen).</summary>
    Claiming,
    /// <summary>Confirmed or agreed with (bestätigen, zustimmen).</summary>
    Confirming,
    /// <summary>Denied or refused (bestreiten, ablehnen).</summary>
    Denying,
    /// <summary>Doubted (bezweifeln).</summary>
    Doubting,
    /// <summary>Demanded, asked for or advised (fordern, bitten, empfehlen).</summary>
    Demanding,
    /// <summary>Promised, offered or allowed (versprechen, anbieten).</summary>
    Promising,
    /// <summary>Warned of or threatened (warnen, drohen).</summary>
    Warning,
    /// <summary>Criticised (kritisieren, verurteilen).</summary>
    Criticising,
    /// <summary>Praised or welcomed (loben, begrüßen).</summary>
    Praising,
    /// <summary>Charged against somebody (vorwerfen, beschuldigen).</summary>
    Accusing,
    /// <summary>Hoped for (hoffen).</summary>
    Hoping,
    /// <summary>Feared (befürchten).</summary>
    Fearing,
    /// <summary>Held as an opinion or estimate (meinen, schätzen).</summary>
    Assessing,
    /// <summary>Asked (fragen).</summary>
    Asking,
    /// <summary>Said in answer (antworten).</summary>
    Answering,
    /// <summary>Announced (ankündigen).</summary>
    Announcing,
    /// <summary>Admitted (einräumen).</summary>
    Admitting,
    /// <summary>Decided (beschließen).</summary>
    Deciding,
}

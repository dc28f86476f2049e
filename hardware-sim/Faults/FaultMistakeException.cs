namespace HardwareSim.Faults;

/// <summary>A fault's text means nothing; the message says what, where and what would be right.</summary>
internal sealed class FaultMistakeException(string message) : Exception(message);

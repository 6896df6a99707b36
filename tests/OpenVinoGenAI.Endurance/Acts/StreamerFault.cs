namespace OpenVinoGenAI.Endurance;

/// <summary>What a streamer of the endurance runs throws.</summary>
internal sealed class StreamerFault() : Exception("thrown by a streamer");
